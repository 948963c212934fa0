package handrail.access;

import handrail.web.Problem;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords as Argon2id, never as themselves. Length is what is asked of them (NIST SP 800-63B). */
public final class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** Of 32 random bytes that nobody kept. Made once and for all: making one takes as long as the rest of a service's pages. */
    static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$6GEq89fL02bxu/cWF4uu+w$xnnM0TXHWINWJEstoW4USnCaQNgyMKi9lSq4zZz+GOc";

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** What to store; throws {@link Problem.Invalid} for one that is too short or too long. */
    public String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Problem.Invalid(List.of(new Problem.Fault("password", "password.short")));
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether it is the one; takes as long for an account that does not exist. */
    boolean matches(String password, @org.jspecify.annotations.Nullable String hash) {
        boolean same = encoder.matches(
                password.substring(0, Math.min(LONGEST, password.length())), hash == null ? NOBODYS : hash);
        return hash != null && same;
    }
}
