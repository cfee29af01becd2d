#include "app/cli/standard_output.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "core/base/error.h"

namespace netglow {

void write_result(std::string_view text) {
    // A closed pipe then fails the write, which is told like any other failure, instead of ending the program.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    const int error = errno;
    std::clearerr(stdout);
    if (before != SIG_ERR) {
        std::signal(SIGPIPE, before);
    }
    if (!written) {
        throw Error(std::string("cannot write to standard output: ") + std::strerror(error));
    }
}

}  // namespace netglow
