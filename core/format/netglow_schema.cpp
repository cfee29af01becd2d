#include "core/format/netglow_schema.h"

#include "core/document/cases.h"
#include "core/network/network.h"

namespace netglow {
namespace {

struct Entry {
    Kind object;
    std::string_view key;
    Kind value;
};
constexpr Entry kEntries[] = {
    {Kind::document, "format", Kind::format},     {Kind::document, "version", Kind::version},
    {Kind::document, "name", Kind::text},         {Kind::document, "input", Kind::numbers},
    {Kind::document, "input_names", Kind::texts}, {Kind::document, "layers", Kind::layers},
    {Kind::document, "cases", Kind::cases},       {Kind::layer, "name", Kind::text},
    {Kind::layer, "activation", Kind::text},      {Kind::layer, "alpha", Kind::number},
    {Kind::layer, "weights", Kind::weights},      {Kind::layer, "bias", Kind::numbers},
    {Kind::layer, "names", Kind::texts},          {Kind::one_case, "name", Kind::text},
    {Kind::one_case, "input", Kind::numbers},     {Kind::one_case, "target", Kind::numbers},
    {Kind::document, "input_image", Kind::image}, {Kind::image, "width", Kind::number},
    {Kind::image, "height", Kind::number},        {Kind::image, "low", Kind::number},
    {Kind::image, "high", Kind::number},
};

}  // namespace

Kind kind_of_key(Kind object, std::string_view key) {
    for (const Entry& entry : kEntries) {
        if (entry.object == object && entry.key == key) {
            return entry.value;
        }
    }
    return Kind::unknown;
}

Kind kind_of_item(Kind array) {
    switch (array) {
        case Kind::layers:
            return Kind::layer;
        case Kind::cases:
            return Kind::one_case;
        case Kind::weights:
            return Kind::row;
        case Kind::row:
        case Kind::numbers:
            return Kind::number;
        case Kind::texts:
            return Kind::text;
        default:
            return Kind::unknown;
    }
}

std::string_view described(Kind kind) {
    switch (kind) {
        case Kind::document:
            return "an object (a Netglow network)";
        case Kind::layers:
            return "a list of layers";
        case Kind::layer:
            return "a layer (an object)";
        case Kind::cases:
            return "a list of cases";
        case Kind::one_case:
            return "a case (an object)";
        case Kind::image:
            return "a picture (an object with width and height)";
        case Kind::weights:
            return "a list of rows of numbers";
        case Kind::row:
            return "a row (a list of numbers)";
        case Kind::texts:
            return "a list of texts";
        case Kind::numbers:
            return "a list of numbers";
        case Kind::format:
            return "\"netglow-network\"";
        case Kind::version:
            return "1 or 2";
        case Kind::number:
            return "a number";
        case Kind::text:
            return "a text";
        case Kind::unknown:
            break;
    }
    return "any value";
}

ItemLimit limit_of(Kind array) {
    switch (array) {
        case Kind::layers:
            return {Limits::layers, "layers"};
        case Kind::cases:
            return {kMostCases, "cases"};
        case Kind::weights:
            return {Limits::neurons_in_a_layer, "rows"};
        case Kind::texts:
            return {Limits::neurons_in_a_layer, "texts"};
        default:
            return {Limits::neurons_in_a_layer, "numbers"};
    }
}

}  // namespace netglow
