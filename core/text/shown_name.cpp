#include "core/text/shown_name.h"

#include "core/base/safe_text.h"

namespace netglow {

std::string shown_name(std::string_view name) {
    return safe_text(name);
}

}  // namespace netglow
