package org.alongside.local.demo;

import java.net.URI;

/** Where the story is told, and who looks at each answer of the gateway. */
record Stage(URI gateway, URI identity, AnswerCheck check) {}
