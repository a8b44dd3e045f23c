package org.alongside.plan.engine.fault;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.alongside.plan.engine.PlanEngine;

/**
 * The engine and its tests once more, with one source compiled otherwise: whatever is the engine's is loaded anew, and everything else
 * is the same as outside.
 */
final class FaultyEngine extends URLClassLoader {

    private static final String ENGINE = "org.alongside.plan.engine.";

    private FaultyEngine(List<URL> classes) {
        super(classes.toArray(URL[]::new), FaultyEngine.class.getClassLoader());
    }

    /**
     * Plants it.
     *
     * @param into an empty folder for what is compiled
     */
    static FaultyEngine with(Fault fault, Path into) throws MalformedURLException {
        compile(fault, into);
        return new FaultyEngine(List.of(
                into.toUri().toURL(),
                home(PlanEngine.class),
                home(FaultyEngine.class))); // the first one that has a class gives it
    }

    private static void compile(Fault fault, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-d",
                                into.toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-implicit:none",
                                "-parameters",
                                "-proc:none"),
                        null,
                        List.of(source(fault)))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException("the fault " + fault.name() + " is not Java:\n" + said);
        }
    }

    private static JavaFileObject source(Fault fault) {
        URI name = URI.create("fault:///" + fault.className().replace('.', '/') + ".java");
        return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return fault.planted();
            }
        };
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ENGINE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
