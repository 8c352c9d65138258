namespace Rota.Terminal;

// A pasted text; its lines end in line feeds.
internal sealed record PasteInput(string Text) : InputEvent;
