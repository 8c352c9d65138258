namespace Rota.Terminal;

// A text pasted as one; its lines end in line feeds.
internal sealed record PasteInput(string Text) : InputEvent;
