package handrail.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Pattern COSTS = Pattern.compile("\\$argon2id\\$v=\\d+\\$m=\\d+,t=\\d+,p=\\d+\\$");

    private final Passwords passwords = new Passwords();

    @Test
    void an_account_that_does_not_exist_costs_what_one_costs_that_does() {
        String somebodys = passwords.hash("a long enough password");
        assertThat(costs(Passwords.NOBODYS)).isEqualTo(costs(somebodys));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(somebodys);
    }

    @Test
    void nobodys_password_opens_nothing() {
        assertThat(passwords.matches("nobody's password", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }

    private static String costs(String hash) {
        Matcher costs = COSTS.matcher(hash);
        assertThat(costs.lookingAt()).as(hash).isTrue();
        return costs.group();
    }
}
