<?php
// agent.php ADDRESS PORT FILE: a HAProxy agent that says what the file holds: up, down, drain, or nothing.
[, $address, $port, $file] = $argv;
$server = stream_socket_server("tcp://$address:$port", $code, $text) or exit("agent.php: $text\n");
while (true) {
    $connection = @stream_socket_accept($server, -1);
    if ($connection) {
        fwrite($connection, trim(@file_get_contents($file) ?: 'up') . "\n");
        fclose($connection);
    }
}
