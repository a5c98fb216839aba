package org.invicta.app.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Finds out what a file is by looking into it, and whether its name says the same. */
final class FileKinds {

  private static final Set<String> TAKEN =
      Set.of(
          "application/msword",
          "application/pdf",
          "application/rtf",
          "application/vnd.ms-excel",
          "application/vnd.ms-outlook",
          "application/vnd.ms-powerpoint",
          "application/vnd.oasis.opendocument.presentation",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "audio/mp4",
          "audio/mpeg",
          "audio/vnd.wave",
          "image/gif",
          "image/heic",
          "image/jpeg",
          "image/png",
          "image/tiff",
          "image/webp",
          "message/rfc822",
          "text/csv",
          "text/plain",
          "video/mp4",
          "video/quicktime");

  private static final String ALLOWED =
      "pictures, sound and video, PDF, documents, spreadsheets, presentations, messages and plain text";

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /**
   * What the file is.
   *
   * @throws FileRefused when it is of a kind that is not taken, or not what its name says
   */
  String of(byte[] bytes, String name) {
    var inside = inside(bytes);
    var named = named(name);
    if (named.equals(MediaType.OCTET_STREAM)) {
      throw new FileRefused(
          FileFault.NOT_TAKEN,
          "a file whose name does not end as a known kind does",
          ALLOWED,
          "Give the file the ending of its kind, such as .pdf");
    }
    if (!registry().isInstanceOf(named, inside) && !isSameFilm(named, inside)) {
      throw new FileRefused(
          FileFault.NOT_WHAT_IT_SAYS,
          "a file that is " + inside + " inside, under a name that says " + named,
          "a file that is what its name says",
          "Save it again in the kind it is meant to be");
    }
    if (!TAKEN.contains(named.toString())) {
      throw new FileRefused(
          FileFault.NOT_TAKEN, "a file that is " + named, ALLOWED, "Save it as one of these");
    }
    return named.toString();
  }

  /** The same container holds films of several names. */
  private static boolean isSameFilm(MediaType named, MediaType inside) {
    var films = Set.of("video/mp4", "application/mp4", "video/quicktime", "audio/mp4");
    return films.contains(named.toString()) && films.contains(inside.toString());
  }

  private MediaType inside(byte[] bytes) {
    try {
      return detected(bytes, new Metadata());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private MediaType detected(byte[] bytes, Metadata about) throws IOException {
    return canonical(types.detect(new ByteArrayInputStream(bytes), about));
  }

  private MediaType named(String name) {
    var about = new Metadata();
    about.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return canonical(types.detect(null, about));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private MediaType canonical(MediaType type) {
    return registry().normalize(type.getBaseType());
  }

  private org.apache.tika.mime.MediaTypeRegistry registry() {
    return types.getMediaTypeRegistry();
  }
}
