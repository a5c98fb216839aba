package org.invicta.app.measures.counting;

/**
 * A column of a counting table.
 *
 * @param name its name here
 * @param source its name in the typed view
 * @param holds what it holds
 */
record Column(String name, String source, Holds holds) {

  /** What a column holds, and how it crosses from PostgreSQL. */
  sealed interface Holds {

    /** The type of the counting table. */
    String type();

    /** The type while rows are being taken over. */
    default String stagingType() {
      return type();
    }

    /** How PostgreSQL is asked for it, so that its binary form is certain. */
    String asked(String column);

    /** How it is taken from the staged rows. */
    default String taken(String column) {
      return column;
    }

    record Id() implements Holds {
      @Override
      public String type() {
        return "uuid";
      }

      @Override
      public String asked(String column) {
        return column + "::uuid";
      }
    }

    record Integer() implements Holds {
      @Override
      public String type() {
        return "integer";
      }

      @Override
      public String asked(String column) {
        return column + "::int4";
      }
    }

    record Whole() implements Holds {
      @Override
      public String type() {
        return "bigint";
      }

      @Override
      public String asked(String column) {
        return column + "::int8";
      }
    }

    /** A number with decimal places, crossing as text so that none is lost. */
    record Decimal(int places) implements Holds {
      @Override
      public String type() {
        return "decimal(38, " + places + ")";
      }

      @Override
      public String stagingType() {
        return "varchar";
      }

      @Override
      public String asked(String column) {
        return column + "::numeric::text";
      }

      @Override
      public String taken(String column) {
        return "cast(" + column + " as " + type() + ")";
      }
    }

    record Text() implements Holds {
      @Override
      public String type() {
        return "varchar";
      }

      @Override
      public String asked(String column) {
        return column + "::text";
      }
    }

    record Day() implements Holds {
      @Override
      public String type() {
        return "date";
      }

      @Override
      public String asked(String column) {
        return column + "::date";
      }
    }

    record Moment() implements Holds {
      @Override
      public String type() {
        return "timestamptz";
      }

      @Override
      public String stagingType() {
        return "bigint";
      }

      @Override
      public String asked(String column) {
        return column + "::timestamptz";
      }

      @Override
      public String taken(String column) {
        return "make_timestamptz(" + column + ")";
      }
    }

    /** A length of time in microseconds. */
    record Span() implements Holds {
      @Override
      public String type() {
        return "bigint";
      }

      @Override
      public String asked(String column) {
        return "(extract(epoch from " + column + "::interval) * 1000000)::int8";
      }
    }

    /** Yes, no, or nothing where it is not known. */
    record Flag() implements Holds {
      @Override
      public String type() {
        return "boolean";
      }

      @Override
      public String asked(String column) {
        return "case when %1$s::text in ('yes', 'true') then true when %1$s::text in ('no', 'false') then false end"
            .formatted(column);
      }
    }

    /** Several codes, crossing as JSON. */
    record Codes() implements Holds {
      @Override
      public String type() {
        return "varchar[]";
      }

      @Override
      public String stagingType() {
        return "varchar";
      }

      @Override
      public String asked(String column) {
        return "array_to_json(" + column + ")::text";
      }

      @Override
      public String taken(String column) {
        return "from_json(" + column + ", '[\"VARCHAR\"]')";
      }
    }
  }

  /** How PostgreSQL is asked for it. */
  String asked() {
    return holds.asked('"' + source + '"');
  }

  /** The name in double quotes. */
  String quoted() {
    return '"' + name + '"';
  }
}
