namespace Rota.Terminal;

// An action of the user or the terminal.
internal abstract record InputEvent;
