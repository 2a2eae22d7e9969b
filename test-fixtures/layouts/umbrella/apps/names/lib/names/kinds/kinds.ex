defmodule Names.Kinds do
  import EctoEnum

  defenum(OrderKind, :order_kind, [:gift, :refund])
end
