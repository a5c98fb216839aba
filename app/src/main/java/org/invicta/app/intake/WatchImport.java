package org.invicta.app.intake;

/** Is told how an import goes, while it goes. */
public interface WatchImport {

  /** A file and what kind of file it was found to be. */
  void recognised(String words);

  /** So many of so many rows are done with at this stage; called for every row. */
  void progress(String stage, long done, long total);

  /** Nobody watches. */
  static WatchImport nobody() {
    return new WatchImport() {
      @Override
      public void recognised(String words) {}

      @Override
      public void progress(String stage, long done, long total) {}
    };
  }
}
