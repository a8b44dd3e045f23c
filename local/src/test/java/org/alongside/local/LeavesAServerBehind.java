package org.alongside.local;

import java.nio.file.Path;
import java.sql.Connection;

/** Starts a server in the folder given, says its process id and port, and waits to be killed. */
final class LeavesAServerBehind {
    private LeavesAServerBehind() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0, role -> role);
        try (Connection c = database.connect("alongside_plan", "plan_owner")) {
            Sql.run(c, "create table kept (word text)", "insert into kept values ('from before')");
        }
        System.out.println(database.pid() + " " + database.port());
        Thread.sleep(60_000);
    }
}
