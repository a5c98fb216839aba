package org.invicta.app.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes what a request reads, and writes it down before the first byte of the answer leaves: when that fails, nothing leaves. What is read
 * while a long answer is already being sent is written down at its end.
 */
final class LogBeforeItLeaves extends OncePerRequestFilter {

  private final AuditLog log;

  LogBeforeItLeaves(AuditLog log) {
    this.log = log;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var seen = new Seen();
    try {
      Seen.<Exception>during(
          seen, () -> chain.doFilter(request, new Logged(request, response, seen)));
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ServletException(failure);
    } finally {
      log.write(seen, through(request));
    }
  }

  /** The method and the pattern of the address: what somebody typed into it stays out of the log. */
  private static String through(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (pattern == null ? "" : pattern);
  }

  private final class Logged extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final Seen seen;

    private Logged(HttpServletRequest request, HttpServletResponse response, Seen seen) {
      super(response);
      this.request = request;
      this.seen = seen;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      log.write(seen, through(request));
      return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      log.write(seen, through(request));
      return super.getWriter();
    }
  }
}
