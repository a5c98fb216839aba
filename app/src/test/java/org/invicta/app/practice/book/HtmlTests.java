package org.invicta.app.practice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTests {

  @Test
  void wordsAndAttributesAreEscaped() {
    var page =
        Html.document(Html.of("p", "<b>\"x\" & 'y'</b>", Html.link("a\" onclick=\"b", "<script>")));
    assertThat(page)
        .contains("&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;")
        .contains("href=\"a&quot; onclick=&quot;b\"")
        .doesNotContain("<script>");
  }

  @Test
  void markdownBecomesPiecesAndNeverMarkup() {
    var page =
        Html.document(
            Html.of(
                "main",
                Markdown.read(
                    """
                    # Left out

                    A `code`, **bold** and <i>no markup</i>,
                    over two lines.

                    ## Part

                    1. first
                       goes on
                    2. second

                    | a | b |
                    |---|---|
                    | `x` | y |

                    [here](https://example.org) and [there](../other.md)

                        let x < 1
                    """)));
    assertThat(page)
        .contains(
            "<p>A <code>code</code>, <strong>bold</strong> and &lt;i&gt;no markup&lt;/i&gt;, over two lines.</p>")
        .contains(
            "<h3>Part</h3>", "<ol><li>first goes on</li>", "<th scope=\"row\"><code>x</code></th>")
        .contains("<a href=\"https://example.org\">here</a> and there")
        .contains("let x &lt; 1")
        .doesNotContain("Left out");
  }

  @Test
  void anyMarkdownIsReadToItsEnd() {
    for (var odd :
        List.of(
            "|", "| a", "#", "##", "* ", "*", "1.", "    ", " x", "`", "**", "[a](", "\n\n",
            "-\n-")) {
      assertThat(Html.document(Html.of("main", Markdown.read(odd)))).endsWith("</main>\n");
    }
  }
}
