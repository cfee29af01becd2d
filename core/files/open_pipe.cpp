#include "core/files/open_pipe.h"

#include <fcntl.h>
#include <poll.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace netglow {

int open_to_read(const std::filesystem::path& file) {
    return ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
}

int open_to_write(const std::filesystem::path& file) {
    constexpr int kPauseMilliseconds = 20;
    int descriptor = -1;
    for (int waited = 0; descriptor < 0 && waited <= kPipePatienceMilliseconds; waited += kPauseMilliseconds) {
        if (waited > 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(kPauseMilliseconds));
        }
        descriptor = ::open(file.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0 && errno != ENXIO) {
            return descriptor;
        }
    }
    if (descriptor >= 0) {  // with somebody at the other end, writes may wait
        ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    }
    return descriptor;
}

bool wait_for_bytes(int descriptor, int milliseconds) {
    pollfd waiting{descriptor, POLLIN, 0};
    int ready = -1;
    do {
        ready = ::poll(&waiting, 1, milliseconds);
    } while (ready < 0 && errno == EINTR);
    return ready != 0;
}

}  // namespace netglow
