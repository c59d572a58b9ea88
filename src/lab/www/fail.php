<?php
// The application's own error page.
http_response_code(500);
header('Content-Type: text/plain');
echo "the lab was told to fail\n";
