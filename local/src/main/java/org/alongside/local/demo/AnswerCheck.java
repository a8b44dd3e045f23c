package org.alongside.local.demo;

/** Looks at every answer that the gateway gives during the story; throws if it is not as it should be. */
@FunctionalInterface
public interface AnswerCheck {

    void check(String method, String path, int status, String contentType, byte[] body);
}
