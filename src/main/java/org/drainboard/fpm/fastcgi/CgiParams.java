package org.drainboard.fpm.fastcgi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.drainboard.transport.UserAgent;
import org.jspecify.annotations.Nullable;

/** The params of a GET request, by the names of CGI 1.1 (RFC 3875, section 4.1) and those that PHP-FPM adds. */
public final class CgiParams {
    private CgiParams() {}

    /**
     * Params that make PHP-FPM run a script, or serve a page of its own when {@code pathAndQuery} is one.
     *
     * @param script SCRIPT_FILENAME, the file that runs; for a page of PHP-FPM's own, its path
     * @param pathAndQuery what a browser would ask for, starting with {@code /}
     * @param host HTTP_HOST as HOST or HOST:PORT; null for {@code localhost}
     */
    public static Map<String, String> get(String script, String pathAndQuery, @Nullable String host) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String authority = host == null ? "localhost" : host;
        Map<String, String> params = new LinkedHashMap<>();
        params.put("GATEWAY_INTERFACE", "CGI/1.1");
        params.put("SERVER_SOFTWARE", "Drainboard");
        params.put("SERVER_PROTOCOL", "HTTP/1.1");
        params.put("SERVER_NAME", authority.replaceFirst(":\\d+$", ""));
        params.put("SERVER_PORT", "80");
        params.put("REMOTE_ADDR", "127.0.0.1");
        params.put("REQUEST_METHOD", "GET");
        params.put("REQUEST_URI", pathAndQuery);
        params.put("QUERY_STRING", mark < 0 ? "" : pathAndQuery.substring(mark + 1));
        params.put("SCRIPT_FILENAME", script);
        params.put("SCRIPT_NAME", path);
        params.put("DOCUMENT_URI", path);
        params.put("HTTP_HOST", authority);
        params.put("HTTP_USER_AGENT", UserAgent.OURS);
        return params;
    }
}
