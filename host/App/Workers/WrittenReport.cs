namespace Rota.Host.Workers;

internal sealed record WrittenReport(string Name, string Extension, byte[] Content);
