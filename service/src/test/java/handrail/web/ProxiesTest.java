package handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    private final Proxies proxies = new Proxies(List.of("10.0.0.0/24", "192.0.2.1"));

    @Test
    void who_is_not_a_trusted_proxy_is_who_asks_whatever_they_claim() {
        assertThat(proxies.client("198.51.100.7", List.of("203.0.113.9"))).isEqualTo("198.51.100.7");
        assertThat(new Proxies(List.of()).client("10.0.0.5", List.of("203.0.113.9")))
                .isEqualTo("10.0.0.5");
    }

    @Test
    void behind_trusted_proxies_the_last_one_who_is_not_of_them_asks() {
        assertThat(proxies.client("10.0.0.5", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.5", List.of("6.6.6.6, 203.0.113.9, 10.0.0.8")))
                .isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.0.0.5", List.of("6.6.6.6", "203.0.113.9", "192.0.2.1")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        assertThat(proxies.client("10.0.0.5", List.of("evil.example.org"))).isEqualTo("10.0.0.5");
        assertThat(proxies.client("10.0.0.5", List.of())).isEqualTo("10.0.0.5");
    }

    @Test
    void b4_what_is_neither_an_address_nor_a_network_is_refused() {
        assertThatThrownBy(() -> new Proxies(List.of("10.0.0.0/99"))).isInstanceOf(IllegalArgumentException.class);
    }
}
