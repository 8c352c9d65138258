namespace Rota.Host.Bundling;

// A script's text, and its name as it stands to the others.
internal sealed record LinkFile(string Name, string Text);
