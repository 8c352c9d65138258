namespace Rota.Host.Terminal;

// What a terminal can show and what it is like.
internal sealed record Look(ColorDepth Colors, GlyphSet Glyphs, bool IsLight = false);
