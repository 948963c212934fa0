package handrail.proof;

import java.util.Base64;
import java.util.Random;

/**
 * What somebody without the secret can do to a webhook they have seen or made up. Each changes what was signed: not among them is moving
 * the border between a name and its value, which Twilio's scheme does not see, as it writes both in a row.
 */
enum Forgery {
    NO_PROOF {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.signed(random.nextBoolean() ? null : "");
        }
    },
    ANOTHER_LETTER {
        @Override
        Webhook of(Webhook genuine, Random random) {
            // The last two letters before the padding carry spare bits; any before them is all proof.
            return genuine.signed(altered(genuine.signature(), random.nextInt(26), random));
        }
    },
    SHORTENED {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.signed(genuine.signature().substring(0, random.nextInt(28)));
        }
    },
    MADE_UP {
        @Override
        Webhook of(Webhook genuine, Random random) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            return genuine.signed(Base64.getEncoder().encodeToString(bytes));
        }
    },
    ANOTHER_SECRET {
        @Override
        Webhook of(Webhook genuine, Random random) {
            CarrierSigner other = new CarrierSigner("secret-" + random.nextInt());
            return genuine.signed(other.address("http://127.0.0.1" + genuine.path()));
        }
    },
    ANOTHER_CASE {
        @Override
        Webhook of(Webhook genuine, Random random) {
            String swapped = swapped(genuine.signature());
            return genuine.signed(swapped.equals(genuine.signature()) ? "" : swapped);
        }
    },
    OTHER_WORDS {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.saying(altered(genuine.body(), genuine.body().indexOf("20255501"), random));
        }
    },
    A_FIELD_MORE {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.saying(
                    genuine.json()
                            ? genuine.body().replaceFirst("\\{", "{\"OptOutType\":\"START\",")
                            : genuine.body() + "&OptOutType=START");
        }
    },
    A_FIELD_TWICE {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.saying(
                    genuine.json()
                            ? genuine.body().replaceFirst("\\{", "{\"From\":\"+12025550198\",")
                            : "From=%2B12025550198&" + genuine.body());
        }
    },
    A_FIELD_LESS {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.saying(genuine.body().replaceFirst("[&,]\"?NumMedia\"?[=:]\"?0\"?", ""));
        }
    },
    ANOTHER_ADDRESS {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.at(genuine.path() + (genuine.path().contains("?") ? "&" : "?") + "z=" + random.nextInt());
        }
    },
    ANOTHER_DOOR {
        @Override
        Webhook of(Webhook genuine, Random random) {
            return genuine.at(genuine.path()
                    .replace("/twilio/messages", random.nextBoolean() ? "/twilio/voice" : "//twilio/messages"));
        }
    };

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** The webhook as it is sent then. */
    abstract Webhook of(Webhook genuine, Random random);

    static Forgery drawn(Random random) {
        return values()[random.nextInt(values().length)];
    }

    private static String altered(String text, int at, Random random) {
        char before = text.charAt(at);
        char after = before;
        while (after == before) {
            after = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return text.substring(0, at) + after + text.substring(at + 1);
    }

    private static String swapped(String text) {
        return text.chars()
                .map(letter ->
                        Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
