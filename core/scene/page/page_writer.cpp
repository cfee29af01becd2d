#include "core/scene/page/page_writer.h"

#include <algorithm>

#include "core/scene/layout/shortened.h"
#include "core/text/number_text.h"

namespace netglow {

PageWriter::PageWriter(const FormulaSource& source, const PageView& view, const TextMeasure& measure)
    : source_(source), view_(view), measure_(measure), theme_(netglow::theme(view.theme)) {
    page_.scene.background = theme_.panel;
}

Page PageWriter::finish() {
    page_.height = y_ + 16;
    return std::move(page_);
}

Rect PageWriter::take(float height) {
    const Rect taken{left(), y_, right() - left(), height};
    y_ += height;
    return taken;
}

void PageWriter::text(Point baseline, Anchor anchor, Font font, float size, Color color, const std::string& words,
                      const std::string& id) {
    shape(Text{
        .baseline = baseline, .anchor = anchor, .font = font, .size = size, .color = color, .text = words, .id = id});
}

void PageWriter::title(const std::string& name, const std::string& what) {
    const float room = right() - left();
    const Rect line = take(34);
    const std::string shown = shortened(name, Font::mono_bold, 18, room, measure_);
    text({line.x, line.y + 22}, Anchor::start, Font::mono_bold, 18, theme_.ink, shown, "page/title");
    const float after = measure_.width(Font::mono_bold, 18, shown) + 12;
    if (after + measure_.width(Font::sans, 12, what) <= room) {
        text({line.x + after, line.y + 22}, Anchor::start, Font::sans, 12, theme_.muted, what);
    } else {
        const Rect below = take(20);
        text({below.x, below.y + 10}, Anchor::start, Font::sans, 12, theme_.muted,
             shortened(what, Font::sans, 12, room, measure_));
    }
}

void PageWriter::heading(const std::string& words, const std::string& at_right) {
    y_ += 10;
    const Rect line = take(24);
    const float taken = at_right.empty() ? 0 : measure_.width(Font::sans, 11, at_right) + 10;
    text({line.x, line.y + 14}, Anchor::start, Font::sans_semibold, 11, theme_.muted,
         shortened(words, Font::sans_semibold, 11, line.width - taken, measure_));
    if (!at_right.empty()) {
        text({line.right(), line.y + 14}, Anchor::end, Font::sans, 11, theme_.muted, at_right);
    }
}

void PageWriter::rule() {
    const Rect line = take(9);
    shape(Box{.rect = {line.x, line.center().y, line.width, 1},
              .corner = 0,
              .fill = theme_.line,
              .fill_right = theme_.line,
              .stroke = {}});
}

void PageWriter::note(const std::string& words) {
    std::string rest = words;
    while (!rest.empty()) {
        const Rect line = take(19);
        std::size_t end = rest.size();
        while (measure_.width(Font::sans, 12, std::string_view(rest).substr(0, end)) > line.width) {
            const std::size_t space = rest.rfind(' ', end - 1);
            if (space == std::string::npos || space == 0) {
                break;
            }
            end = space;
        }
        text({line.x, line.y + 13}, Anchor::start, Font::sans, 12, theme_.muted, rest.substr(0, end));
        rest.erase(0, std::min(end + 1, rest.size()));
    }
}

void PageWriter::blocks(std::size_t count, float height, const std::function<void(std::size_t)>& set) {
    const float top = y_;
    const auto line_at = [&](float y) {
        return static_cast<std::size_t>(std::clamp((y - top) / height, 0.F, static_cast<float>(count)));
    };
    const std::size_t first = line_at(view_.visible_top - height);
    const std::size_t end = std::min(line_at(view_.visible_bottom + height) + 1, count);
    for (std::size_t line = first; line < end; ++line) {
        y_ = top + height * static_cast<float>(line);
        set(line);
    }
    y_ = top + height * static_cast<float>(count);
}

std::optional<Rect> PageWriter::row(const std::string& name, const std::string& says) {
    const Rect line = take(kRow);
    if (line.bottom() < view_.visible_top || line.y > view_.visible_bottom) {
        return std::nullopt;
    }
    page_.lines.push_back({name, line, says});
    return line;
}

void PageWriter::light(const Rect& row) {
    shape(Box{.rect = {row.x - 8, row.y, row.width + 16, row.height},
              .corner = 5,
              .fill = theme_.lit,
              .fill_right = theme_.lit,
              .stroke = {}});
}

void PageWriter::place(const Typeset& box, Point at, bool muted, bool strong, const std::string& otherwise) {
    append_formula(
        box, at, theme_,
        [&](const TypesetLeaf& leaf) {
            const bool unknown = leaf.text == kUnknown;
            return LeafInk{muted || unknown ? theme_.muted : theme_.ink, strong};
        },
        [&](const Meaning& meaning) {
            const std::string id = id_of(meaning, source_.document.network);
            return id.empty() ? otherwise : id;
        },
        page_.scene.shapes);
    for (const TypesetLeaf& leaf : box.leaves) {
        if (!std::holds_alternative<std::monostate>(leaf.meaning)) {
            const Rect rect = leaf.rect(2);
            page_.entries.push_back({{at.x + rect.x, at.y + rect.y, rect.width, rect.height},
                                     leaf.meaning,
                                     id_of(leaf.meaning, source_.document.network)});
        }
    }
}

void PageWriter::typeset_at(const Rect& row, float left, float room, const Formula& formula, bool muted, bool strong) {
    Typeset box = typeset(formula, kNumbers, measure_);
    if (box.width > room && room > 0) {
        box = typeset(formula, kNumbers * room / box.width, measure_);
    }
    place(box, {left, baseline_of(row)}, muted, strong);
}

void PageWriter::entry(const std::string& name, const std::string& label, const Formula& number) {
    const std::optional<Rect> line = row(name, to_text(number));
    if (!line) {
        return;
    }
    const Typeset box = typeset(number, kNumbers, measure_);
    place(box, {line->right() - box.width, baseline_of(*line)}, false, false, "page/" + name);
    text({line->x + 4, baseline_of(*line)}, Anchor::start, Font::sans, 13, theme_.ink,
         shortened(label, Font::sans, 13, line->width - box.width - 16, measure_));
}

void PageWriter::formula(const std::string& name, const Formula& formula, float size, bool muted) {
    Typeset box = typeset(formula, size, measure_);
    const float room = right() - left() - 4;
    if (box.width > room) {
        box = typeset(formula, std::max(7.F, size * room / box.width), measure_);
    }
    const Rect line = take(box.height() + 14);
    page_.lines.push_back({name, line, to_text(formula)});
    place(box, {line.x + 4, line.y + 7 + box.ascent}, muted, false);
}

bool PageWriter::wrapped(const std::string& name, const Formula& formula, std::size_t most) {
    constexpr float kIndent = 22;  // of the lines after the first
    std::vector<Formula> lines;
    std::vector<Formula> line;
    std::size_t part = 0;
    while (part < formula.parts.size()) {
        // A sign and what follows it stay together.
        std::vector<Formula> longer = line;
        do {
            longer.push_back(formula.parts[part++]);
        } while (part < formula.parts.size() && formula.parts[part].kind != Formula::Kind::sign);
        const float room = right() - left() - 4 - (lines.empty() ? 0 : kIndent);
        const bool signs_alone = line.size() < 2;
        if (!signs_alone && typeset(netglow::row(longer), kNumbers, measure_).width > room) {
            lines.push_back(netglow::row(line));
            longer.erase(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(line.size()));
        }
        line = std::move(longer);
    }
    lines.push_back(netglow::row(line));
    if (lines.size() > most) {
        return false;
    }
    const Rect whole{left(), y_, right() - left(), kRow * static_cast<float>(lines.size())};
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Rect each = take(kRow);
        const float indent = index == 0 ? 4 : kIndent;
        typeset_at(each, each.x + indent, each.width - indent, lines[index], false);
    }
    named(name, whole, to_text(formula));
    return true;
}

void PageWriter::every_digit(const std::vector<std::pair<std::string, double>>& numbers) {
    constexpr float kDigits = 11;
    std::string words;
    for (const auto& [name, value] : numbers) {
        if (const std::optional<std::string> digits = digits_left_out(source_, value)) {
            words += (words.empty() ? "" : "   ") + name + " = " + *digits;
        }
    }
    const Rect line = take(18);
    if (words.empty()) {
        return;
    }
    const float room = line.width - 4;
    const float width = measure_.width(Font::mono, kDigits, words);
    text({line.x + 4, line.y + 11}, Anchor::start, Font::mono, kDigits * std::min(1.F, room / width), theme_.muted,
         words, "page/digits");
    named("digits", line, words);
}

void PageWriter::first_fitting(const std::string& name, const std::vector<Formula>& formulas) {
    for (const Formula& candidate : formulas) {
        if (typeset(candidate, kNumbers, measure_).width <= right() - left() - 4) {
            formula(name, candidate);
            return;
        }
    }
    formula(name, formulas.back());
}

}  // namespace netglow
