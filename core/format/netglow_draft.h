// Draft: the contents of a .netglow file as parsed, before they are validated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// A row-major matrix that grows row by row.
struct WeightsDraft {
    std::vector<double> numbers;
    std::size_t rows = 0;
    std::size_t columns = 0;  ///< of the first row
};

struct LayerDraft {
    std::string name;
    std::optional<std::string> activation;
    std::optional<double> alpha;
    std::optional<WeightsDraft> weights;
    std::optional<std::vector<double>> bias;
    std::optional<std::vector<std::string>> names;
};

struct CaseDraft {
    std::string name;
    std::optional<std::vector<double>> input;
    std::optional<std::vector<double>> target;
};

struct ImageDraft {
    std::optional<double> width;
    std::optional<double> height;
    std::optional<double> low;
    std::optional<double> high;
};

struct Draft {
    bool format = false;
    bool version = false;
    std::string name;
    std::optional<std::vector<double>> input;
    std::optional<std::vector<std::string>> input_names;
    std::optional<std::vector<Dense>> layers;
    std::vector<Case> cases;
    std::optional<InputImage> input_image;
    Extras extras;
    std::vector<Extras> layer_extras;
    std::vector<Extras> case_extras;
};

/// The validated layer. `place` is "layers[1]". Throws Error without the file's name: "PLACE.bias:
/// found 2 numbers, expected 3 (...)". Moves the parts out of the draft.
Dense finished_layer(LayerDraft&& draft, const std::string& place);
Case finished_case(CaseDraft&& draft, const std::string& place);
InputImage finished_image(const ImageDraft& draft, const std::string& place);
/// As above, for the whole file.
Document finished_document(Draft&& draft);

/// "found 2 numbers, expected 3 (why)".
std::string found_but_expected(std::size_t found, std::string_view what, std::size_t expected, std::string_view why);

}  // namespace netglow
