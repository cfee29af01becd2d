#include "app/cli/given_values.h"

#include <cmath>
#include <vector>

#include "core/base/error.h"
#include "core/format/netglow_file.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr int kLeastPixels = 16;
constexpr int kMostPixels = 16'384;

[[noreturn]] void refuse(const std::string& option, const std::string& found, const std::string& expected) {
    throw Error(option + ": found \"" + found + "\", expected " + expected);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t end = 0; end != std::string::npos; start = end + 1) {
        end = text.find(separator, start);
        parts.push_back(text.substr(start, end == std::string::npos ? end : end - start));
    }
    return parts;
}

double layer_time(const std::string& text, const Document& document, const Timeline& timeline) {
    const std::size_t name_at = text.find(':') + 1;
    const std::size_t part_at = text.rfind(':') + 1;  // a layer's name may have colons of its own
    const std::string part = text.substr(part_at);
    if (part_at == name_at || (part != "sum" && part != "output")) {
        refuse("--at", text, "layer:NAME:sum or layer:NAME:output");
    }
    const std::string name = text.substr(name_at, part_at - 1 - name_at);
    std::string known;
    for (std::size_t layer = 1; layer <= document.network.depth(); ++layer) {
        if (layer_name(document, layer) == name) {
            return part == "sum" ? timeline.sums_complete(layer) : timeline.outputs_complete(layer);
        }
        known += (known.empty() ? "" : ", ") + layer_name(document, layer);
    }
    refuse("--at", text, "one of the layers " + known);
}

}  // namespace

Vector given_input(const std::string& text, const Document& document) {
    const std::vector<std::string> parts = split(text, ',');
    const std::size_t needed = document.network.inputs();
    Vector input(static_cast<Eigen::Index>(parts.size()));
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const std::optional<double> value = parse_number(parts[index]);
        if (!value) {
            refuse("--input", parts[index], "a number (numbers are separated by commas, and have a decimal point)");
        }
        input[static_cast<Eigen::Index>(index)] = *value;
    }
    if (parts.size() != needed) {
        throw Error("--input: found " + std::to_string(parts.size()) + (parts.size() == 1 ? " number" : " numbers") +
                    ", expected " + std::to_string(needed) + " (one for each input of the network)");
    }
    return input;
}

double given_time(const std::string& text, const Document& document, const Timeline& timeline) {
    if (text.starts_with("layer:")) {
        return layer_time(text, document, timeline);
    }
    const std::optional<double> fraction = parse_number(text);
    if (!fraction || *fraction < 0 || *fraction > 1) {
        refuse("--at", text, "a fraction from 0 to 1, layer:NAME:sum or layer:NAME:output");
    }
    return *fraction * timeline.duration();
}

PixelSize given_size(const std::string& text) {
    const std::vector<std::string> sides = split(text, 'x');
    if (sides.size() != 2 || !parse_number(sides[0]) || !parse_number(sides[1])) {
        refuse("--size", text, "a width and a height in pixels, such as 1280x800");
    }
    return {given_whole_number("--size", sides[0], kLeastPixels, kMostPixels),
            given_whole_number("--size", sides[1], kLeastPixels, kMostPixels)};
}

double given_number(const std::string& option, const std::string& text, double least, double most) {
    const std::optional<double> value = parse_number(text);
    if (!value || *value < least || *value > most) {
        refuse(option, text, "a number from " + shortest(least) + " to " + shortest(most));
    }
    return *value;
}

int given_whole_number(const std::string& option, const std::string& text, int least, int most) {
    const std::optional<double> value = parse_number(text);
    if (!value || *value < least || *value > most || *value != std::floor(*value)) {
        refuse(option, text, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<int>(*value);
}

}  // namespace netglow
