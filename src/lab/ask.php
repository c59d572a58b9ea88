<?php
// ask.php SOCKET COMMAND: one command to HAProxy's runtime socket, the reply to EOF, 5 s in all at most.
[, $socket, $command] = $argv;
$connection = @stream_socket_client("unix://$socket", $code, $text, 5) or exit_with("$socket: $text");
fwrite($connection, "$command\n");
$end = microtime(true) + 5;
$reply = '';
while (!feof($connection)) {
    $left = $end - microtime(true);
    $left > 0 or exit_with("$socket: no complete answer within 5 s");
    stream_set_timeout($connection, (int) $left, (int) (1e6 * ($left - (int) $left)));
    $reply .= fread($connection, 65536);
}
echo $reply;

function exit_with(string $text): never
{
    fwrite(STDERR, "ask.php: $text\n");
    exit(1);
}
