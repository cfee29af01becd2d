#include "app/application_window.h"
#include "app/cli/command_line.h"

int main(int argc, char** argv) {
    return netglow::run_command_line(
        argc, argv, [](const netglow::WindowRequest& request) { return netglow::open_window(request); });
}
