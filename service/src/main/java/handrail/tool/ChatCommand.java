package handrail.tool;

import handrail.bot.Catalogue;
import handrail.conversation.CatalogueFiles;
import handrail.database.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * {@code ops/chat}: plays the bot in a terminal, with nobody real in it: shows how each text is read, what is said, and what
 * the host would have to do. Time stands still until it is moved.
 */
public final class ChatCommand {

    private static final Instant OPENING = Instant.parse("2026-03-02T15:00:00Z");

    private ChatCommand() {}

    /** Takes the folder of a program's words. */
    public static void main(String[] arguments) {
        try {
            Catalogue catalogue = CatalogueFiles.read(Path.of(arguments[0]));
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            chat(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    out,
                    new Chat(catalogue, OPENING));
        } catch (IOException | StartRefused e) {
            System.err.println("ops/chat: " + e.getMessage());
            System.exit(1);
        }
    }

    static void chat(BufferedReader in, PrintStream out, Chat chat) throws IOException {
        out.println(Chat.USAGE);
        for (String line = in.readLine(); line != null && !line.equals("/quit"); line = in.readLine()) {
            chat.take(line).forEach(out::println);
        }
    }
}
