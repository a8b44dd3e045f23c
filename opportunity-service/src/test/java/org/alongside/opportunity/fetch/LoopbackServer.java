package org.alongside.opportunity.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that says whatever a test has it say, down to the bytes. */
public final class LoopbackServer implements AutoCloseable {

    /** Says something to whoever asked. */
    @FunctionalInterface
    public interface Answer {
        void write(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public LoopbackServer(Answer answer) {
        this(0, answer);
    }

    public LoopbackServer(int port, Answer answer) {
        socket = listening(port);
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket one = socket.accept();
                    Thread.ofVirtual().start(() -> serve(one, answer));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    /** A port that was closed a moment ago is free once the thread that waited on it has noticed. */
    private static ServerSocket listening(int port) {
        long until = System.nanoTime() + 5_000_000_000L;
        while (true) {
            try {
                return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            } catch (BindException taken) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(taken);
                }
                Thread.onSpinWait();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void serve(Socket one, Answer answer) {
        try (one) {
            String request = head(one.getInputStream());
            if (!request.isEmpty()) {
                requests.add(request);
                answer.write(request, one.getOutputStream());
                one.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException gone) {
            // the other side has had enough, which tests want to see
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                return "";
            }
            head.append((char) c);
        }
        return head.toString();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String at(String path) {
        return "http://localhost:" + port() + path;
    }

    /** What was asked, as it stood on the wire. */
    public List<String> requests() {
        return requests;
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A whole answer that ends its connection. */
    public static byte[] answer(String status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ascii("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n" + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
