package org.invicta.engine.definition;

import java.util.List;
import java.util.Optional;
import org.invicta.engine.expression.Expression;
import org.invicta.engine.expression.Type;

/** What a field of a record may hold. */
public sealed interface FieldKind {

  /** The type that expressions see. */
  Type type();

  /** Free text, at most so many characters; verbatim marks a person's own words. */
  record Text(int atMost, boolean verbatim) implements FieldKind {
    @Override
    public Type type() {
      return new Type.Text();
    }
  }

  /** A number in a unit, within a range. */
  record Number(
      Optional<java.math.BigDecimal> least,
      Optional<java.math.BigDecimal> most,
      int decimals,
      String unit)
      implements FieldKind {
    @Override
    public Type type() {
      return new Type.Number();
    }
  }

  /** An amount in pounds. */
  record Money() implements FieldKind {
    @Override
    public Type type() {
      return new Type.Number();
    }
  }

  /** A calendar day. */
  record Date() implements FieldKind {
    @Override
    public Type type() {
      return new Type.Date();
    }
  }

  /** A point in time, kept in UTC and shown in Europe/London. */
  record Instant() implements FieldKind {
    @Override
    public Type type() {
      return new Type.Instant();
    }
  }

  /** A length of time. */
  record Duration() implements FieldKind {
    @Override
    public Type type() {
      return new Type.Duration();
    }
  }

  /** Yes, no or not known: three answers, never two. */
  record YesNo() implements FieldKind {
    @Override
    public Type type() {
      return new Type.YesNo();
    }
  }

  /** One of a list. */
  record Choice(CodeList of) implements FieldKind {
    @Override
    public Type type() {
      return new Type.Choice(of);
    }
  }

  /** Any of a list. */
  record ManyChoices(CodeList of) implements FieldKind {
    @Override
    public Type type() {
      return new Type.Many(new Type.Choice(of));
    }
  }

  /** A person, place or organisation in the role of this name. */
  record Party(PartyKind is) implements FieldKind {
    @Override
    public Type type() {
      return new Type.Party(is);
    }
  }

  /** A stored file. */
  record File() implements FieldKind {
    @Override
    public Type type() {
      return new Type.Text();
    }
  }

  /** A group of fields that repeats, such as the casualties of a collision. */
  record Group(Code one, List<Field> fields) implements FieldKind {
    public Group {
      fields = List.copyOf(fields);
    }

    @Override
    public Type type() {
      return new Type.Many(new Type.Group(this));
    }
  }

  /** Worked out from other fields, never typed in. */
  record Computed(Expression from, Type type) implements FieldKind {}
}
