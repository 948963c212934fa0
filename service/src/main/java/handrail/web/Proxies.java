package handrail.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Finds who asks behind proxies that are trusted: the last address of {@code X-Forwarded-For} that is none of theirs. What anybody else
 * claims there is not believed, so that nobody escapes the limits of their address by naming another.
 */
public final class Proxies implements Filter {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * Trusts these addresses and networks.
     *
     * @throws IllegalArgumentException when one is neither
     */
    public Proxies(List<String> networks) {
        trusted.addAll(networks);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String client = client(asked.getRemoteAddr(), Collections.list(asked.getHeaders("X-Forwarded-For")));
        chain.doFilter(client.equals(asked.getRemoteAddr()) ? asked : new From(asked, client), response);
    }

    /** Who asks, given the address that is connected and what was forwarded. */
    String client(String connected, List<String> forwarded) {
        List<String> way = new ArrayList<>();
        forwarded.forEach(header -> List.of(header.split(",")).forEach(address -> way.add(address.strip())));
        String client = connected;
        for (int i = way.size() - 1;
                i >= 0 && trusted(client) && ADDRESS.matcher(way.get(i)).matches();
                i--) {
            client = way.get(i);
        }
        return client;
    }

    private boolean trusted(String address) {
        try {
            return !trusted.isEmpty() && trusted.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static final class From extends HttpServletRequestWrapper {

        private final String client;

        From(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }
    }
}
