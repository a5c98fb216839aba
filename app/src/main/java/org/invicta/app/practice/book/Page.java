package org.invicta.app.practice.book;

import java.util.List;

/**
 * A page of the book.
 *
 * @param file its file name
 * @param title its title and first heading
 * @param inner what it says
 */
record Page(String file, String title, List<Html> inner) {
  Page {
    inner = List.copyOf(inner);
  }

  /** The whole document. */
  String html(String book) {
    var head =
        Html.of(
            "head",
            Html.of("meta").with("charset", "utf-8"),
            Html.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            Html.of("title", title.equals(book) ? book : title + " – " + book),
            Html.of("link").with("rel", "stylesheet").with("href", "book.css"));
    var skip = Html.link("#main", "Skip to main content").with("class", "skip");
    var header =
        Html.of(
            "header",
            file.equals(Book.CONTENTS)
                ? Html.of("p", book)
                : Html.of("nav", Html.of("p", Html.link(Book.CONTENTS, book), " – contents"))
                    .with("aria-label", "Book"));
    var main = Html.of("main", Html.of("h1", title), inner).with("id", "main");
    var footer =
        Html.of("footer", Html.of("p", "Made from the practice files, which are what holds."));
    return Html.document(
        Html.of("html", head, Html.of("body", skip, header, main, footer)).with("lang", "en-GB"));
  }
}
