// The message of an Error, for tests of what is refused.
#pragma once

#include <string>

#include "core/base/error.h"

namespace netglow {

/// The message of the Error that the call throws; "no error" if it throws none.
template <typename Call>
std::string message_of(const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace netglow
