namespace Rota.Host.Workers;

internal sealed record RenderedReport(string Name, string Extension, byte[] Content);
