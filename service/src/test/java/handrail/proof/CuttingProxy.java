package handrail.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands between two that talk over TCP, on loopback, and cuts their connections or holds them up; shares them among several behind it. */
public final class CuttingProxy implements AutoCloseable {

    private static final long A_MOMENT = 5_000_000;
    private static final int CONNECT_MS = 1_000;

    private final ServerSocket door;
    private final List<Integer> behind;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stalled;

    /** In front of these ports, in turn; one that is closed is passed over. */
    public CuttingProxy(List<Integer> behind) throws IOException {
        this.behind = List.copyOf(behind);
        this.door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        threads.execute(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection at once, with a reset: what was under way on it is lost. Says how many. */
    public int cut() {
        List<Socket> now = List.copyOf(open);
        now.forEach(CuttingProxy::reset);
        return now.size() / 2;
    }

    /** Nothing passes until told otherwise: neither side hears of it. */
    public void stall(boolean yes) {
        stalled = yes;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> connect(caller));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        for (int tried = 0; tried < behind.size(); tried++) {
            int port = behind.get(Math.floorMod(turn.getAndIncrement(), behind.size()));
            try {
                Socket callee = new Socket();
                callee.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
                join(caller, callee);
                return;
            } catch (IOException closed) {
                // The next one, if there is one.
            }
        }
        reset(caller);
    }

    private void join(Socket caller, Socket callee) throws SocketException {
        caller.setTcpNoDelay(true);
        callee.setTcpNoDelay(true);
        open.add(caller);
        open.add(callee);
        threads.execute(() -> pass(caller, callee));
        threads.execute(() -> pass(callee, caller));
    }

    private void pass(Socket from, Socket to) {
        byte[] some = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                while (stalled && !from.isClosed()) {
                    LockSupport.parkNanos(A_MOMENT);
                }
                out.write(some, 0, length);
                out.flush();
            }
        } catch (IOException cut) {
            // Both ends hear of it below.
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
