namespace Rota.Terminal;

// What the user or the terminal did.
internal abstract record InputEvent;
