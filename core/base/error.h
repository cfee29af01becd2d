// Error: a problem with the user's input, a file or the machine; its message is shown to the user.
// It is one line of at most 1,000 characters, safe to show (safe_text.h), whatever names it was made of; below it there
// may be lines to copy, such as code.
//
// Thrown anywhere below the program; caught in one place of the window (a dialog) and one of the command line
// (standard error, exit status 1). What only a bug can cause is not an Error but a failed NETGLOW_ASSERT.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/safe_text.h"

namespace netglow {

class Error : public std::runtime_error {
public:
    explicit Error(const std::string& message) : std::runtime_error(safe_message(message)) {}
    Error(const std::string& message, const std::vector<std::string>& lines_to_copy)
        : std::runtime_error(with_lines(safe_message(message), lines_to_copy)) {}

private:
    static std::string with_lines(std::string message, const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            message += "\n    " + safe_message(line);
        }
        return message;
    }
};

}  // namespace netglow
