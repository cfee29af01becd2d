#include "app/cli/arguments.h"

#include <algorithm>
#include <array>

namespace netglow {
namespace {

constexpr std::array<std::string_view, 4> kSigned = {"--input", "--at", "--decimals", "--scale"};

bool looks_like_a_value(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && std::string_view("0123456789.").find(word[1]) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> with_joined_values(const std::vector<std::string>& arguments) {
    std::vector<std::string> joined;
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        const std::string& word = arguments[index];
        if (word == "--") {  // what follows are files, whatever they look like
            joined.insert(joined.end(), arguments.begin() + static_cast<std::ptrdiff_t>(index), arguments.end());
            break;
        }
        const bool takes_value = std::find(kSigned.begin(), kSigned.end(), word) != kSigned.end();
        if (takes_value && index + 1 < arguments.size() && looks_like_a_value(arguments[index + 1])) {
            joined.push_back(word + "=" + arguments[++index]);
        } else {
            joined.push_back(word);
        }
    }
    return joined;
}

}  // namespace netglow
