package org.alongside.local.demo;

import java.net.http.HttpHeaders;

/** Looks at every answer that the gateway gives during the story; throws if it is not as it should be. */
@FunctionalInterface
public interface AnswerCheck {

    /**
     * Looks at one answer.
     *
     * @param path as it was sent, without the query
     * @param headers of the answer, Content-Type among them
     */
    void check(String method, String path, int status, HttpHeaders headers, byte[] body);
}
