package org.alongside.gateway.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Requests that no proper client would send, written to the socket byte by byte. */
final class RawHttp {

    private RawHttp() {}

    /**
     * Sends these bytes and reads until the other side closes or is silent for a second.
     *
     * @param request lines that end in CR LF, ISO 8859-1
     */
    static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return readAll(socket.getInputStream());
        }
    }

    /** A GET of this target, exactly as it is written. */
    static String get(int port, String target) throws IOException {
        return send(port, "GET " + target + " HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n\r\n");
    }

    private static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            in.transferTo(out);
        } catch (SocketTimeoutException e) {
            // silence: what came so far is the answer
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
