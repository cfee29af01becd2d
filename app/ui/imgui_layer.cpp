#include "app/ui/imgui_layer.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "app/ui/draw.h"
#include "app/ui/event_feed.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/style.h"
#include "core/base/assert.h"

namespace netglow {

namespace {

/// ImGui's context and its OpenGL side, made and taken down in the order they want.
struct Context {
    explicit Context(ImFontAtlas* fonts) : context(ImGui::CreateContext(fonts)) {
        IMGUI_CHECKVERSION();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigFlags = ImGuiConfigFlags_None;  // without keyboard navigation: arrows and Space are the transport's
        io.ConfigInputTextCursorBlink = false;   // the loop sleeps between events
        io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
        io.MouseDrawCursor = false;
        const bool started = ImGui_ImplOpenGL3_Init("#version 330 core");
        NETGLOW_ASSERT(started);
    }
    ~Context() {
        ImGui::SetCurrentContext(context);
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    ImGuiContext* context;
};

}  // namespace

struct ImGuiLayer::Impl {
    explicit Impl(FontSet prepared) : fonts(std::move(prepared)), context(fonts.atlas()) {}

    compat::ClipboardHooks clipboard;
    std::string own_clipboard;
    FontSet fonts;
    Context context;
    WidgetState state;
    EventFeed feed;
    std::optional<Theme> theme;
    bool popup_open = false;
    CursorKind cursor = CursorKind::arrow;

    void tell(const Event& event);
};

void ImGuiLayer::Impl::tell(const Event& event) {
    if (const auto* moved = std::get_if<MouseMoved>(&event)) {
        compat::feed_mouse_position(moved->at);
    } else if (const auto* button = std::get_if<MouseButton>(&event)) {
        compat::feed_modifiers(button->modifiers);
        if (button->button >= 0 && button->button < 3) {
            compat::feed_mouse_button(button->button, button->down);
        }
    } else if (const auto* wheel = std::get_if<Wheel>(&event)) {
        compat::feed_modifiers(wheel->modifiers);
        compat::feed_wheel(wheel->x, wheel->y);
    } else if (const auto* key = std::get_if<KeyEvent>(&event)) {
        compat::feed_modifiers(key->modifiers);
        compat::feed_key(key->key, key->down);
    } else if (const auto* text = std::get_if<TextTyped>(&event)) {
        compat::feed_text(text->character);
    } else if (std::holds_alternative<FocusLost>(event)) {
        compat::feed_focus_lost();
    }
}

ImGuiLayer::ImGuiLayer(Clipboard clipboard, FontSet fonts) : impl_(std::make_unique<Impl>(std::move(fonts))) {
    Impl* impl = impl_.get();
    impl->clipboard.get = clipboard.get ? clipboard.get : [impl] { return impl->own_clipboard; };
    impl->clipboard.set =
        clipboard.set ? clipboard.set : [impl](const std::string& text) { impl->own_clipboard = text; };
    compat::set_clipboard(impl->clipboard);
    compat::set_up_input();
}

ImGuiLayer::~ImGuiLayer() = default;

void ImGuiLayer::set_style(float scale, const Theme& theme) {
    if (scale != impl_->fonts.scale()) {
        impl_->fonts.build(scale);
    }
    impl_->theme = theme;
    apply_style(theme, scale);
    compat::hide_navigation_mark();
}

std::vector<Event> ImGuiLayer::consume(EventQueue& queue, const std::function<Hearing(const Event&)>& hearing) {
    std::vector<Event> taken;
    if (impl_->state.waits_for_box > 0) {
        --impl_->state.waits_for_box;  // what is typed meanwhile belongs to the box
        return taken;
    }
    impl_->feed.begin_frame();
    while (!queue.empty() && impl_->feed.takes(queue.front())) {
        const Hearing heard_by = hearing ? hearing(queue.front()) : Hearing::all;
        if (heard_by == Hearing::later) {
            break;
        }
        if (heard_by == Hearing::all) {
            impl_->tell(queue.front());
        }
        if (heard_by != Hearing::nobody) {
            taken.push_back(std::move(queue.front()));
        }
        queue.pop_front();
    }
    return taken;
}

void ImGuiLayer::begin_frame(Size framebuffer, double seconds, bool menu_opens) {
    NETGLOW_ASSERT(impl_->fonts.scale() > 0);  // set_style() comes first
    const bool first = ImGui::GetFrameCount() == 0;
    if (impl_->fonts.incomplete() && !first) {
        impl_->fonts.build(impl_->fonts.scale());
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(std::max(framebuffer.width, 1.F), std::max(framebuffer.height, 1.F));
    io.DisplayFramebufferScale = ImVec2(1, 1);
    constexpr double kLongest = 0.25;  // after a hitch, what ImGui moves goes on from where it was
    io.DeltaTime = std::max(static_cast<float>(std::min(seconds, kLongest)), 1e-4F);
    impl_->state.time += std::max(seconds, 0.0);
    impl_->state.hint_appeared = false;
    impl_->state.editing_seen = false;
    impl_->state.box_opening = false;
    impl_->state.hint_seen = false;
    compat::set_menu_keys(std::exchange(impl_->state.menu_shown, false) || menu_opens);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    if (menu_opens) {
        compat::show_menu_choice();
    }
}

void ImGuiLayer::end_frame() {
    if (!impl_->state.editing_seen) {
        impl_->state.editing.clear();  // its panel was hidden while it was typed into
        impl_->state.stays = false;
    }
    if (!impl_->state.hint_seen) {
        impl_->state.hint_since = -1;
    }
    impl_->popup_open = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_TextInput:
            impl_->cursor = CursorKind::text;
            break;
        case ImGuiMouseCursor_Hand:
            impl_->cursor = CursorKind::pointing_hand;
            break;
        case ImGuiMouseCursor_ResizeAll:
            impl_->cursor = CursorKind::move;
            break;
        case ImGuiMouseCursor_ResizeEW:
            impl_->cursor = CursorKind::resize_sideways;
            break;
        case ImGuiMouseCursor_ResizeNS:
            impl_->cursor = CursorKind::resize_upright;
            break;
        default:
            impl_->cursor = CursorKind::arrow;
            break;
    }
    ImGui::Render();
}

void ImGuiLayer::draw() {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Ui ImGuiLayer::ui(Registry& registry, const Theme& theme) {
    return {registry, theme, impl_->fonts, impl_->state, impl_->fonts.scale()};
}

const FontSet& ImGuiLayer::fonts() const {
    return impl_->fonts;
}

void ImGuiLayer::copy(const std::string& text) {
    impl_->clipboard.set(text);
}

bool ImGuiLayer::holds_control() const {
    return ImGui::IsAnyItemActive() && ImGui::IsAnyMouseDown();
}
void ImGuiLayer::end_typing() {
    compat::end_typing();
}
bool ImGuiLayer::wants_text() const {
    return active_box() != 0 || !impl_->state.editing.empty();
}
bool ImGuiLayer::untouched_number() const {
    const WidgetState& state = impl_->state;
    return !state.editing.empty() && state.goes_on && state.text == state.text_at_first;
}
bool ImGuiLayer::gone_on() const {
    return untouched_number() && impl_->state.gone_on;
}
bool ImGuiLayer::wants_keyboard() const {
    return wants_text() || impl_->popup_open;
}
bool ImGuiLayer::wants_mouse() const {
    return ImGui::GetIO().WantCaptureMouse;
}
CursorKind ImGuiLayer::cursor() const {
    return impl_->cursor;
}
bool ImGuiLayer::opens_box() const {
    return impl_->state.box_opening;
}
unsigned ImGuiLayer::active_box() const {
    return compat::active_box();
}
bool ImGuiLayer::unsettled() const {
    return impl_->fonts.incomplete() || impl_->state.hint_appeared;
}
std::optional<double> ImGuiLayer::seconds_until_tip() const {
    const WidgetState& state = impl_->state;
    if (state.hint_since < 0 || state.hint_shown) {
        return std::nullopt;
    }
    return std::max(0.0, state.hint_since + kRestBeforeTip - state.time);
}

}  // namespace netglow
