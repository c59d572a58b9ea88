<?php
// traffic.php ADDRESS PORT PATH RATE SECONDS PATIENCE: requests at a steady rate, however slow the answers; a user
// leaves after PATIENCE seconds.
// One line an answer: seconds since the start at which it was asked, HTTP status (000: none), milliseconds.
[, $address, $port, $path, $rate, $seconds, $patience] = $argv;
$start = microtime(true);
$asked = 0;
$open = [];
while ($asked < $rate * $seconds || $open) {
    $now = microtime(true) - $start;
    while ($asked < min($rate * $seconds, $now * $rate)) {
        $asked++;
        $socket = @stream_socket_client("tcp://$address:$port", $code, $text, 1);
        if ($socket === false) {
            say($now, '000', $start);
            continue;
        }
        fwrite($socket, "GET $path HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n");
        stream_set_blocking($socket, false);
        $open[(int) $socket] = [$socket, $now, ''];
    }
    foreach ($open as $id => [$socket, $since, $head]) {
        if ($now - $since > $patience) {
            say($since, '000', $start);
            unset($open[$id]);
        }
    }
    $ready = array_column($open, 0);
    $none = null;
    if (!$ready || !stream_select($ready, $none, $none, 0, 20000)) {
        $ready or usleep(5000);
        continue;
    }
    foreach ($ready as $socket) {
        $id = (int) $socket;
        $open[$id][2] = substr($open[$id][2] . fread($socket, 65536), 0, 64);
        if (feof($socket)) {
            $status = preg_match('~^HTTP/1\.[01] (\d{3})~', $open[$id][2], $found) ? $found[1] : '000';
            say($open[$id][1], $status, $start);
            unset($open[$id]);
        }
    }
}

function say(float $since, string $status, float $start): void
{
    printf("%.3f %s %d\n", $since, $status, 1000 * (microtime(true) - $start - $since));
}
