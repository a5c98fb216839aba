package org.invicta.app.cli;

import java.util.concurrent.Callable;

/**
 * One verb of the command line: a public class with picocli's {@code @Command} and a public
 * constructor without arguments, named in {@code META-INF/services/org.invicta.app.cli.Verb} (their
 * order there is the order in which help lists them). Its result is the exit code: 0 done, 1 the work
 * found problems; 2 is for a wrong command. A verb that needs the store extends {@link StoreVerb}.
 */
public interface Verb extends Callable<Integer> {}
