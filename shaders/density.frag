// What all edges that pass a place add up to, as the opacity of the hue of its sign; with the wave of signals going through.
uniform sampler2D cells;  // x: from the top, y: from the senders
uniform float exposure;
uniform vec4 positive;
uniform vec4 negative;
uniform vec4 inside;      // the part of the texture that the rectangle is: left, top, right, bottom
uniform vec4 wave;        // the front's share of the way; 1: what is behind it, -1: what is ahead, 0: all; width; strength
in vec2 place;
in float along;
out vec4 color;

void main() {
    float sum = texture(cells, mix(inside.yx, inside.wz, place.yx)).r;
    float strength = pow(abs(sum) * exposure, 1.5);
    float part = 1.0;
    if (wave.y != 0.0) {
        float off = (along - wave.x) / wave.z;
        strength *= 1.0 + wave.w * exp(-off * off);
        float behind = clamp(0.5 - 2.0 * off, 0.0, 1.0);
        part = wave.y > 0.0 ? behind : 1.0 - behind;
    }
    float alpha = part * (1.0 - exp(-strength));
    vec4 hue = sum < 0.0 ? negative : positive;
    color = vec4(hue.rgb, 1.0) * (hue.a * alpha);
}
