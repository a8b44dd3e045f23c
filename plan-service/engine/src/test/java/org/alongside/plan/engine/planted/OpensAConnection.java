package org.alongside.plan.engine.planted;

import java.sql.Connection;

/** Planted: a database. */
public record OpensAConnection(Connection connection) {}
