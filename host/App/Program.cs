using Rota.Host.Commands;
using Rota.Host.Foundation;
using Rota.Host.Plugins;

using var streams = new Streams();
try
{
    return CommandLine.Run(args, streams);
}
catch (Exception exception)
{
    streams.Out.Flush();
    return Boundary.Report(exception, streams.Error);
}
