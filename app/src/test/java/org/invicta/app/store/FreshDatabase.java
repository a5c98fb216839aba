package org.invicta.app.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the test class a PostgreSQL database of its own, with the tables of every module.
 *
 * <ul>
 *   <li>On a Spring test ({@code @SpringBootTest}, {@code @ApplicationModuleTest}) the application uses
 *       that database; nothing else is needed.
 *   <li>On any other test a parameter of type {@code DataSource} or {@code JdbcClient}, of the
 *       constructor or of a method, is that database.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(FreshDatabaseExtension.class)
public @interface FreshDatabase {

  /** False for a database without any table. */
  boolean migrated() default true;
}
