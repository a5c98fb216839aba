package org.invicta.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The styles, scripts and images of the interface. They are served under a digest of all of them, so that a browser may
 * keep them for a year and still never mixes two versions. Of the design system only its styles and script are served:
 * its typeface and the royal arms are not ours to use.
 */
@Component
class Assets implements WebMvcConfigurer {

  private static final String OWN = "classpath:/assets/";
  private static final String DESIGN_SYSTEM =
      "classpath*:/META-INF/resources/webjars/govuk-frontend/*/dist/govuk/";
  private static final CacheControl FOR_A_YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();
  private final Resource designSystem;
  private final String base;

  Assets() {
    try {
      var style = only(DESIGN_SYSTEM + "govuk-frontend.min.css");
      designSystem = style.createRelative("./");
      base = "/assets/" + digest(style, only(DESIGN_SYSTEM + "govuk-frontend.min.js")) + "/";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where a file is served. */
  String href(String name) {
    return base + name;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(base + "govuk-frontend.min.*")
        .addResourceLocations(designSystem)
        .setCacheControl(FOR_A_YEAR);
    registry.addResourceHandler(base + "**").addResourceLocations(OWN).setCacheControl(FOR_A_YEAR);
  }

  private Resource only(String pattern) throws IOException {
    var found = resolver.getResources(pattern);
    if (found.length != 1) {
      throw new IllegalStateException(
          "Expected one " + pattern + " on the classpath, found " + found.length);
    }
    return found[0];
  }

  private String digest(Resource... fromDesignSystem) throws IOException {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var file : fromDesignSystem) {
        sha.update(file.getContentAsByteArray());
      }
      var own = resolver.getResources(OWN + "**/*.*");
      Arrays.sort(own, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      for (var file : own) {
        sha.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
