package handrail.bot;

/** Who is answering: the bot, or a coach with the bot silent (S5). */
public enum Mode {
    BOT,
    COACH
}
