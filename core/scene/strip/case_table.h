// The table of all cases, as a scene: inputs, what is expected, what the network computes, and whether that is right.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/scene/theme.h"

namespace netglow {

enum class CaseLight { none, right, wrong };

/// One case, and how the network answers it.
struct CaseRow {
    std::string name;
    Vector input;
    std::optional<Vector> target;
    std::optional<Vector> output;  ///< nothing while it is not computed
    CaseLight light = CaseLight::none;
    std::optional<double> squared_error;  ///< Σ (target − output)²
};

struct CaseTableView {
    ThemeKind theme = ThemeKind::light;
    int decimals = 3;
    Size size;              ///< of the whole strip
    float controls = 20;    ///< width at the right end of the header that controls take
    float scrolled = 0;     ///< how far the rows are scrolled, in units
    std::size_t count = 0;  ///< of rows in all
    std::size_t asked = 0;  ///< rows with a light
    std::size_t right = 0;
    std::optional<double> error_sum;     ///< of the squared errors of all rows that have one
    std::optional<std::size_t> current;  ///< the row that the network shows
    std::optional<std::size_t> hovered;
    bool classes = false;  ///< of many outputs, one is expected in every row: named instead of written out
};

inline constexpr float kCaseRow = 24;   ///< height of a row
inline constexpr float kCaseHead = 58;  ///< the summary and the headings of the columns
inline constexpr float kCaseFoot = 6;   ///< under the last row

/// Height of the whole table with so many rows.
constexpr float case_table_height(std::size_t rows) {
    return kCaseHead + kCaseRow * static_cast<float>(rows) + kCaseFoot;
}

/// Summary and headings: "cases/right" ("4 of 4 right"), "cases/sum".
Scene case_table_head(const Document& document, const CaseTableView& view, const TextMeasure& measure);

/// The visible rows in a rectangle of the table's width and `height`; `row` is called for these alone. Texts have the
/// ids "case/3/name", "case/3/expected", "case/3/computed", "case/3/error", counted from 1.
Scene case_table_rows(const Document& document, const CaseTableView& view, float height,
                      const std::function<CaseRow(std::size_t)>& row, const TextMeasure& measure);

}  // namespace netglow
