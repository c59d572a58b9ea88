<?php
// Free ports of one address, as NAME=PORT lines: all are held open at once, so that no two are the same.
[, $address] = $argv;
$held = [];
foreach (array_slice($argv, 2) as $name) {
    $socket = stream_socket_server("tcp://$address:0", $code, $text) or exit("ports.php: $address: $text\n");
    $held[] = $socket;
    printf("%s=%d\n", $name, substr(strrchr(stream_socket_get_name($socket, false), ':'), 1));
}
