namespace Rota.Tests.Scripting;

[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;
